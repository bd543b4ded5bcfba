//! Tests how many copies of a key remain in memory after all its holders are dropped.

#![cfg(target_os = "linux")]

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    time::Duration,
};

use realaml_ext::RetryPolicy;
use realaml_tests::clients::{builder, key};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// The mask that hides keys in this test, so that the search does not find its own pattern.
const MASK: u8 = 0x5a;

/// Returns a masked key that appears nowhere else.
fn masked(seed: u8) -> [u8; 32] {
    std::array::from_fn(|at| (b'a' + (seed.wrapping_mul(31).wrapping_add((at as u8).wrapping_mul(7)) % 26)) ^ MASK)
}

fn unmasked(key: &[u8; 32]) -> String {
    key.iter().map(|it| char::from(it ^ MASK)).collect()
}

/// Returns how often the key appears in the memory of this process.
fn copies(key: &[u8; 32]) -> usize {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = File::open("/proc/self/mem").unwrap();
    let mut buffer = vec![0; 1 << 20];
    let own = buffer.as_ptr() as u64..buffer.as_ptr() as u64 + buffer.len() as u64;
    let mut found = 0;
    for line in maps.lines().filter(|it| it.split(' ').nth(1).is_some_and(|it| it.starts_with("rw"))) {
        let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let [mut at, end] = [from, to].map(|it| u64::from_str_radix(it, 16).unwrap());
        while at < end {
            let length = usize::try_from((end - at).min(buffer.len() as u64)).unwrap();
            let chunk = &mut buffer[..length];
            if memory.seek(SeekFrom::Start(at)).is_err() || memory.read_exact(chunk).is_err() {
                break;
            }
            for (offset, window) in chunk.windows(key.len()).enumerate() {
                let place = at + offset as u64;
                if !own.contains(&place) && window.iter().zip(key).all(|(it, masked)| it ^ MASK == *masked) {
                    found += 1;
                }
            }
            chunk.fill(0);
            // The reads overlap, so a key that spans two reads is found.
            at += if length as u64 == end - at { length as u64 } else { (length - key.len()) as u64 };
        }
    }
    found
}

/// Responds to each request with 60 kB of text that contains a secret in the middle, and then wipes its own copy.
async fn server(secret: [u8; 32]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/api/v1", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (mut request, mut length) = ([0; 4096], 0);
            while !request[..length].ends_with(b"\r\n\r\n") {
                length += stream.read(&mut request[length..]).await.unwrap();
            }
            request.fill(0);
            let mut body = vec![b'x'; 60_000];
            body.iter_mut().skip(30_000).zip(secret).for_each(|(it, masked)| *it = masked ^ MASK);
            stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 60000\r\n\r\n").await.unwrap();
            for part in body.chunks(1_000) {
                stream.write_all(part).await.unwrap();
                tokio::task::yield_now().await;
            }
            body.fill(0);
        }
    });
    url
}

/// One copy of the account's key, and one of the secret in the response, can remain in a buffer of the HTTP library
/// until the memory is reused.
#[tokio::test]
async fn what_is_dropped_is_wiped() {
    let (api, secret) = (masked(3), masked(11));
    let url = server(secret).await;
    let client = builder(&url).api_key(unmasked(&api)).retries(RetryPolicy::never()).build().unwrap();
    let error = client.verifications().get(&key()).await.unwrap_err();
    assert!(error.raw_body().is_some_and(|it| it.len() == 60_000), "{error}");
    assert!(copies(&api) > 0 && copies(&secret) > 0, "what is held is found");
    drop((client, error));
    // The connection is closed in a separate task, so the test waits for it.
    tokio::time::sleep(Duration::from_millis(50)).await;
    let left = (copies(&api), copies(&secret));
    assert!(left.0 <= 1 && left.1 <= 1, "{left:?} copies are left");
}
