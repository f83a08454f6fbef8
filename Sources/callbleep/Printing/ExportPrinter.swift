import BleepArchive
import BleepCore
import BleepSheet

/// The catalogue as it is given away: JSON with a call a line, or CSV with a detail a line.
struct ExportPrinter {
    let form: ExportForm
    private var isFirst = true

    init(form: ExportForm) { self.form = form }

    var head: String {
        switch form {
        case .json: "{\"schema\":\"callbleep.catalogue/1\",\"calls\":["
        case .csv: "file,of,start,end,channel,what,word,text\r"
        }
    }

    var tail: String? { form == .json ? "]}" : nil }

    mutating func text(_ call: ExportedCall) -> String {
        switch form {
        case .json:
            let text = (isFirst ? "" : ",") + Self.json(call)
            isFirst = false
            return text
        case .csv: return Self.csv(call)
        }
    }

    private static func json(_ call: ExportedCall) -> String {
        var object = JSONObject()
        object.add("file", ifPresent: call.file)
        object.add("of", call.mode == .redact ? "redaction" : "original")
        if let secrets = call.secrets {
            object.add("path", secrets.path)
            object.add("state", secrets.state)
            object.add("reason", ifPresent: secrets.reason)
            object.add("reviewed", secrets.isReviewed)
            if let caller = secrets.caller { object.add("caller", caller) }
            object.add("callerID", ifPresent: secrets.shownCaller)
        }
        object.add("sha256", ifPresent: call.sha256)
        if let duration = call.duration { object.add("duration", raw: duration.seconds) }
        if let channels = call.channels { object.add("channels", channels) }
        object.add("title", ifPresent: call.title)
        object.add("date", ifPresent: call.date)
        object.add("coverage", ifPresent: call.coverage)
        for (key, word, details) in lists(call) where !details.isEmpty {
            object.add(key, raw: "[" + details.map { json($0, word: word) }.joined(separator: ",") + "]")
        }
        return object.line
    }

    private static func lists(_ call: ExportedCall) -> [(key: String, word: String, [ExportedCall.Detail])] {
        [
            ("redactions", "kind", call.redactions), ("segments", "label", call.segments),
            ("findings", "kind", call.findings), ("notes", "kind", call.notes),
            ("transcript", "kind", call.transcript),
        ]
    }

    private static func json(_ detail: ExportedCall.Detail, word: String) -> String {
        var object = JSONObject()
        object.add("start", raw: detail.start.seconds)
        object.add("end", raw: detail.end.seconds)
        if let channel = detail.channel { object.add("channel", channel) }
        object.add(word, ifPresent: detail.word)
        object.add("text", ifPresent: detail.text)
        return object.line
    }

    private static func csv(_ call: ExportedCall) -> String {
        let head = [
            CSVCell.text(call.secrets?.path ?? call.file ?? ""), call.mode == .redact ? "redaction" : "original",
        ]
        var lines = [
            head + [
                "0", call.duration?.seconds ?? "", "", "call", call.secrets?.state ?? "",
                CSVCell.text(call.secrets?.reason ?? call.title ?? ""),
            ]
        ]
        let names = ["redaction", "segment", "finding", "note", "transcript"]
        for (name, list) in zip(names, lists(call)) {
            for detail in list.2 {
                lines.append(
                    head + [
                        detail.start.seconds, detail.end.seconds, detail.channel.map(String.init) ?? "", name,
                        CSVCell.text(detail.word ?? ""), CSVCell.text(detail.text ?? ""),
                    ])
            }
        }
        return lines.map { $0.joined(separator: ",") + "\r" }.joined(separator: "\n")
    }
}
