// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `humanresources.employee.field`.
pub mod field;
pub mod fields;

mod count;
mod multi_department;
mod object;
mod search;
mod subordinates;

pub use count::{Count, CountResponse, CountError};
pub use multi_department::{
    MultiDepartment, MultiDepartmentResponse, MultiDepartmentError,
    MultiDepartmentEmployee,
};

pub use object::Employee;
pub use search::{Search, SearchResponse, SearchError};
pub use subordinates::{
    Subordinates, SubordinatesResponse, SubordinatesError, ManagedDepartment, ManagerRole,
};
