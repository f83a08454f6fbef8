import BleepCore

func sheetJSON(_ sheet: SheetDocument) -> String {
    let rate = sheet.source.sampleRate
    var json = JSONText()
    json.add("schema", SheetDocument.schema)
    if let tool = sheet.tool { json.add("tool", tool) }
    if !sheet.call.isEmpty { json.add("call", raw: callJSON(sheet.call)) }
    json.add("source", raw: recordingJSON(sheet.source, withEncoding: true))
    if let output = sheet.output { json.add("output", raw: outputJSON(output)) }
    if let options = sheet.options { json.add("options", raw: optionsJSON(options)) }
    json.add(
        "redactions",
        lines: sheet.redactions.map { bleep in
            var object = extentJSON(bleep.frames, rate: rate)
            object.add("channels", raw: channelsJSON(bleep.channels))
            object.add("category", bleep.category.name)
            object.add("kind", bleep.kind.rawValue)
            if !bleep.otherKinds.isEmpty { object.add("kinds", bleep.kinds.map(\.rawValue)) }
            object.add("origin", bleep.origin.rawValue)
            object.add("tone", raw: toneJSON(bleep.cover))
            return object.line
        })
    if let timelines = sheet.timelines { json.add("segments", lines: segmentsJSON(timelines, rate: rate)) }
    json.add("findings", lines: findingsJSON(sheet.findings, rate: rate))
    json.add(
        "notes",
        lines: sheet.notes.map { note in
            var object = JSONObject()
            object.add("time", seconds: note.time)
            if let end = note.end { object.add("end", seconds: end) }
            if note.bearing != .at { object.add("bearing", note.bearing.rawValue) }
            object.add("text", note.text)
            if !note.tags.isEmpty { object.add("tags", note.tags) }
            return object.line
        })
    if let coverage = sheet.coverage { json.add("coverage", coverage.rawValue) }
    if let proof = sheet.proof {
        var object = JSONObject()
        object.add("spans", proof.spans)
        object.add("outside", proof.outside)
        object.add("container", proof.container)
        object.add("notProvable", proof.notProvable)
        json.add("proof", raw: object.line)
    }
    return json.finished(by: "\n")
}

private func callJSON(_ call: CallFacts) -> String {
    var object = JSONObject()
    object.add("title", ifPresent: call.title)
    object.add("date", ifPresent: call.date)
    object.add("callerID", ifPresent: call.callerID)
    if !call.claims.isEmpty { object.add("claims", call.claims) }
    object.add("language", ifPresent: call.language)
    object.add("licence", ifPresent: call.licence)
    object.add("contact", ifPresent: call.contact)
    if !call.text.isEmpty { object.add("text", call.text) }
    return object.line
}

private func optionsJSON(_ options: SheetOptions) -> String {
    var object = JSONObject()
    object.add("levelDBFS", options.levelDBFS)
    object.add("rampFrames", options.rampFrames)
    object.add("guardFrames", options.guardFrames)
    object.add("keypad", options.keypad.rawValue)
    object.add("lossy", options.lossy)
    if let frames = options.roundUpFrames { object.add("roundUpFrames", frames) }
    if !options.acceptedDamage.isEmpty { object.add("acceptedDamage", options.acceptedDamage) }
    return object.line
}
