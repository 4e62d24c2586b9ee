//! Templates that editors offer in an empty file.

use crate::model::Protocol;
use bitrix24_json::{Value as Json, json};

pub(super) fn files(protocol: Protocol) -> Json {
    let action = match protocol {
        Protocol::V3 => "${2|get,list,tail,add,update,delete,field.list,field.get|}",
        Protocol::V2 => "${2|get,list,add,update,delete|}",
    };
    let field = json!({ "${4:name}": { "type": "${5:string}", "doc": "${6:What it means.}" } });
    json!([
        {
            "label": "method",
            "description": "A method that follows no standard action.",
            "body": {
                "method": "${1:module.thing.do}",
                "summary": "${2:One sentence.}",
                "docs": "https://apidocs.bitrix24.com/${3}",
                "effect": "${7|read,write|}",
                "params": field,
                "result": { "${8:name}": { "type": "${9:boolean}", "doc": "${10:What it means.}" } },
            },
        },
        {
            "label": "method with an action",
            "description": "A method that follows a standard action on an object.",
            "body": {
                "method": "${1:module.thing.list}",
                "action": action,
                "object": "${3:module.thing}",
                "summary": "${4:One sentence.}",
            },
        },
        {
            "label": "object",
            "description": "An object with its fields.",
            "body": { "object": "${1:module.thing}", "summary": "${2:What it is.}", "fields": field },
        },
        {
            "label": "enum",
            "description": "An enum that several specs share.",
            "body": {
                "enum": "${1:module.thing.kind}",
                "summary": "${2:What it is.}",
                "values": { "${3:NAME}": "${4:What it stands for.}" },
            },
        },
    ])
}
