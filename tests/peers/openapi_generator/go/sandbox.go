package main

import (
	"io"
	"net/http"
	"strings"
)

var control string

// given returns the record, or ends the program with what was refused.
func given[T any](record T, _ *http.Response, err error) T {
	if err != nil {
		panic(err)
	}
	return record
}

func expect(holds bool, what string) {
	if !holds {
		panic("not so: " + what)
	}
}

// act plays somebody else: the person or the staff.
func act(path string) {
	post(path, "")
}

// inject adds a fault to every response from now on.
func inject(fault string) {
	post("faults", fault)
}

func post(path, body string) {
	response, err := http.Post(control+path, "application/json", strings.NewReader(body))
	expect(err == nil && response.StatusCode == http.StatusOK, path)
	response.Body.Close()
}

// download returns the first bytes of a file.
func download(url string) string {
	response, err := http.Get(url)
	expect(err == nil, "the file is there")
	defer response.Body.Close()
	start := make([]byte, 5)
	_, err = io.ReadFull(response.Body, start)
	expect(err == nil, "the file can be read")
	return string(start)
}
