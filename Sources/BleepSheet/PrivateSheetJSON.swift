import BleepCore

func privateSheetJSON(_ sheet: PrivateSheet) -> String {
    let rate = sheet.recording.sampleRate
    var json = JSONText()
    json.add("schema", PrivateSheet.schema)
    json.add("tool", sheet.tool)
    var source = JSONObject()
    source.add("path", sheet.path)
    source.add("sha256", sheet.sha256)
    json.add("source", raw: source.line)
    json.add("recording", raw: recordingJSON(sheet.recording, withEncoding: true))
    if let output = sheet.output { json.add("output", raw: outputJSON(output)) }
    json.add("inputs", lines: sheet.inputs.map(JSONText.quoted))
    json.add("spans", lines: sheet.spans.map { spanJSON($0, rate: rate) })
    json.add("review", lines: sheet.review.map { spanJSON($0, rate: rate) })
    json.add(
        "outsideSNR",
        raw: "["
            + sheet.outsideSNR.map { Decimal.trimmed($0, places: 2) ?? "null" }
            .joined(separator: ",") + "]")
    json.add("notices", lines: sheet.notices.map(JSONText.quoted))
    return json.finished(by: "\n")
}

private func spanJSON(_ span: PrivateSpan, rate: SampleRate) -> String {
    var object = JSONObject()
    object.add("raw", raw: extentJSON(span.raw.frames, rate: rate).line)
    if let hidden = span.hidden { object.add("hidden", raw: extentJSON(hidden, rate: rate).line) }
    object.add("channels", raw: channelsJSON(span.channels))
    if let heardOn = span.raw.heardOn { object.add("heardOn", heardOn) }
    object.add("category", span.raw.category.name)
    object.add("kind", span.raw.kind.rawValue)
    object.add("origin", span.raw.origin.rawValue)
    if let confidence = span.raw.confidence.flatMap({ Decimal.trimmed($0, places: 3) }) {
        object.add("confidence", raw: confidence)
    }
    object.add("saidBy", span.raw.source)
    object.add("startMoved", ifPresent: span.startMoved)
    object.add("endMoved", ifPresent: span.endMoved)
    object.add("reason", ifPresent: span.reason)
    object.add("text", ifPresent: span.text)
    object.add("rule", ifPresent: span.rule)
    return object.line
}
