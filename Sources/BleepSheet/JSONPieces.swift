import BleepCore

// The objects that several documents share.

func recordingJSON(_ recording: RecordingDescription, file: String? = nil, withEncoding: Bool) -> String {
    var object = JSONObject()
    object.add("file", ifPresent: file)
    object.add("sampleRate", recording.sampleRate.hertz)
    object.add("channels", recording.channels)
    object.add("frames", recording.frames)
    object.add("duration", seconds: recording.duration)
    if withEncoding {
        object.add("container", recording.container)
        object.add("encoding", recording.encoding)
    }
    return object.line
}

func outputJSON(_ output: OutputDescription) -> String {
    var object = JSONObject()
    object.add("file", output.file)
    object.add("sha256", output.sha256)
    return object.line
}

/// All segments in order of time, then of channel.
func segmentsJSON(_ timelines: [Timeline], rate: SampleRate) -> some Sequence<String> {
    OrderedSegments(timelines).lazy.map { channel, segment in
        var object = JSONObject()
        object.add("start", seconds: rate.time(segment.frames.lowerBound))
        object.add("end", seconds: rate.time(segment.frames.upperBound))
        object.add("channel", channel)
        object.add("label", segment.label.rawValue)
        object.add("digit", ifPresent: segment.digit.map { String($0) })
        let frequencies = segment.frequencies.compactMap { Decimal.trimmed($0, places: 2) }
        if !frequencies.isEmpty { object.add("frequencies", raw: "[" + frequencies.joined(separator: ",") + "]") }
        object.add("zone", ifPresent: segment.zone)
        if !segment.zones.isEmpty { object.add("zones", segment.zones) }
        if let confidence = segment.confidence.flatMap({ Decimal.trimmed($0, places: 3) }) {
            object.add("confidence", raw: confidence)
        }
        object.add("detail", ifPresent: segment.detail)
        return object.line
    }
}

func findingsJSON(_ findings: [Finding], rate: SampleRate) -> [String] {
    findings.map { finding in
        var object = JSONObject()
        object.add("time", seconds: rate.time(finding.frame))
        if let channel = finding.channel { object.add("channel", channel) }
        object.add("kind", finding.kind)
        object.add("text", finding.text)
        return object.line
    }
}

/// Hertz as a number, or the word of a cover that is no tone.
func toneJSON(_ cover: CoverSound) -> String {
    switch cover {
    case .tone(let hertz): Decimal.trimmed(hertz, places: 2) ?? "0"
    case .silence: "\"silence\""
    case .noise: "\"noise\""
    }
}

/// Start and end in seconds and in frames, the first keys of a redaction.
func extentJSON(_ frames: Range<Int>, rate: SampleRate) -> JSONObject {
    var object = JSONObject()
    object.add("start", seconds: rate.time(frames.lowerBound))
    object.add("end", seconds: rate.time(frames.upperBound))
    object.add("startFrame", frames.lowerBound)
    object.add("endFrame", frames.upperBound)
    return object
}

func channelsJSON(_ channels: ChannelSet) -> String { "[" + channels.map { String($0) }.joined(separator: ",") + "]" }
