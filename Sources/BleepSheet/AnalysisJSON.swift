import BleepCore

/// One object for one call, an array for several.
func analysisJSON(_ documents: [AnalysisDocument], asArray: Bool) -> String {
    let end = asArray ? "" : "\n"
    let texts = documents.map { document in
        var json = JSONText()
        let rate = document.recording.sampleRate
        json.add("schema", AnalysisDocument.schema)
        json.add("source", raw: recordingJSON(document.recording, file: document.file, withEncoding: false))
        json.add("segments", lines: segmentsJSON(document.timelines, rate: rate))
        json.add("findings", lines: findingsJSON(document.findings, rate: rate))
        return json.finished(by: end)
    }
    guard asArray else { return texts.count == 1 ? texts[0] : texts.joined() }
    return texts.isEmpty ? "[]\n" : "[\n" + texts.joined(separator: ",\n") + "\n]\n"
}
