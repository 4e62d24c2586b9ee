//! Uploads: what calls upload can be downloaded, and a call that uploads nothing leaves nothing behind.

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::MockPortal;
use common::{Response, get, portal, post};

/// Calls a method of REST 2.0 through the webhook.
fn call(portal: &MockPortal, method: &str, params: &Json) -> Response {
    post(portal, &format!("/rest/1/s3cr3t/{method}"), &[("Content-Type", "application/json")], &params.to_string())
}

/// Returns the path of an address of the portal.
fn path<'a>(portal: &MockPortal, address: &'a Json) -> &'a str {
    let address = address.as_str().expect("an address");
    address.strip_prefix(&portal.url()).unwrap_or_else(|| panic!("{address} is not an address of the portal"))
}

fn files(portal: &MockPortal) -> usize {
    portal.rows("v2.disk.object").len()
}

#[test]
fn an_uploaded_file_can_be_downloaded() {
    let portal = portal();
    let params = json!({"id": 8930, "data": {"NAME": "a.txt"}, "fileContent": ["a.txt", "SGVsbG8h"]});
    let file = call(&portal, "disk.folder.uploadFile", &params).result();
    assert_eq!((&file["NAME"], &file["SIZE"], &file["PARENT_ID"]), (&json!("a.txt"), &json!("6"), &json!("8930")));
    let download = get(&portal, path(&portal, &file["DOWNLOAD_URL"]));
    assert_eq!((download.status, download.text.as_str()), (200, "Hello!"));
    assert_eq!(download.header("Content-Disposition"), Some("attachment; filename*=UTF-8''a.txt"));
    let filter = json!({"id": 8930, "filter": {"NAME": "a.txt"}});
    let listed = call(&portal, "disk.folder.getChildren", &filter).result();
    assert_eq!((&listed[0]["SIZE"], &listed[0]["DOWNLOAD_URL"]), (&json!("6"), &file["DOWNLOAD_URL"]));
    portal.reset();
    assert_eq!(get(&portal, path(&portal, &file["DOWNLOAD_URL"])).failure(), (404, "MOCK_UNKNOWN_FILE".to_owned()));
}

#[test]
fn files_in_fields_can_be_downloaded() {
    let portal = portal();
    let photo = |content: &str| json!({"photo": ["me.png", content]});
    let params = json!({"entityTypeId": 3, "fields": photo("AAEC")});
    let contact = call(&portal, "crm.item.add", &params).result()["item"].take();
    let download = |photo: &Json| get(&portal, path(&portal, &photo["urlMachine"])).text;
    assert_eq!(download(&contact["photo"]), "\0\u{1}\u{2}");
    let update = json!({"entityTypeId": 3, "id": contact["id"], "fields": photo("Qg==")});
    let contact = call(&portal, "crm.item.update", &update).result()["item"].take();
    assert_eq!(download(&contact["photo"]), "B");
}

#[test]
fn the_size_of_a_file_of_rest_3_is_that_of_its_content() {
    let portal = portal();
    let params = json!({"documentId": 77, "fileName": "a.txt", "fileContent": "SGVsbG8h"});
    let file = common::call(&portal, "note.file.add", &params).result();
    assert_eq!((&file["item"]["size"], &file["item"]["name"]), (&json!(6), &json!("a.txt")));
}

#[test]
fn a_call_without_content_gets_an_address_for_it() {
    let portal = portal();
    let before = files(&portal);
    let params = json!({"id": 8930, "data": {"NAME": "b.txt"}});
    let upload = call(&portal, "disk.folder.uploadFile", &params).result();
    assert_eq!((&upload["field"], upload.as_object().map(|upload| upload.len())), (&json!("file"), Some(2)));
    assert_eq!(files(&portal), before);

    let address = path(&portal, &upload["uploadUrl"]).to_owned();
    let form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.txt\"\r\n\r\nHi\r\n--x--\r\n";
    let file = post(&portal, &address, &[("Content-Type", "multipart/form-data; boundary=x")], form).result();
    assert_eq!((&file["NAME"], &file["SIZE"]), (&json!("b.txt"), &json!("2")));
    assert_eq!(get(&portal, path(&portal, &file["DOWNLOAD_URL"])).text, "Hi");
    assert_eq!(files(&portal), before + 1);
    let refused = post(&portal, &address, &[("Content-Type", "application/json")], "{}");
    assert_eq!(refused.failure(), (400, "ERROR_ARGUMENT".to_owned()));
    let unknown = post(&portal, "/rest/upload.json?token=99", &[], form);
    assert_eq!(unknown.failure(), (404, "MOCK_UNKNOWN_FILE".to_owned()));
}

#[test]
fn a_refused_call_leaves_nothing_behind() {
    let portal = portal();
    let before = files(&portal);
    let upload = |id: i64, data: Json, content: Json| {
        call(&portal, "disk.folder.uploadFile", &json!({"id": id, "data": data, "fileContent": content})).failure()
    };
    let (name, content) = (json!({"NAME": "a.txt"}), json!(["a.txt", "SGVsbG8h"]));
    assert_eq!(upload(250_000, name.clone(), content.clone()), (400, "ERROR_NOT_FOUND".to_owned()));
    assert_eq!(upload(8930, json!({}), content), (400, "DISK_BASE_SERVICE_22001".to_owned()));
    for content in [json!("SGVsbG8h"), json!(["a.txt"]), json!(["a.txt", "no Base64"])] {
        assert_eq!(upload(8930, name.clone(), content), (400, "ERROR_COULD_NOT_SAVE_FILE".to_owned()));
    }
    assert_eq!(files(&portal), before);
}
