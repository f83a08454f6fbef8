import BleepCore

/// What a text turns out to be when its first lines are looked at.
enum CueContent {
    case csv(CSVHeader, position: Int, line: Int)
    case audacity, webVTT, srt, textGrid, eaf

    var format: CueFormat {
        switch self {
        case .csv: .csv
        case .audacity: .audacity
        case .webVTT: .webVTT
        case .srt: .srt
        case .textGrid: .textGrid
        case .eaf: .eaf
        }
    }

    /// - Throws: ``SidecarError`` that names what the file seems to be instead, or the formats that are read.
    init(_ bytes: [UInt8], name: String) throws(SidecarError) {
        func fault(_ line: Int?, _ message: String) -> SidecarError {
            SidecarError(file: name, line: line, message: message)
        }
        if let first = TextLines(bytes).first(where: { _ in true }), Self.isWebVTT(first.bytes) {
            self = .webVTT
            return
        }
        if let first = TextLines(bytes).first(where: { !$0.isBlank })?.bytes.trimmed {
            if first.starts(with: "File type".utf8) || first.starts(with: "\"ooTextFile".utf8) {
                self = .textGrid
                return
            }
            if first.first == UInt8(ascii: "<") {
                self = .eaf
                return
            }
        }
        // Comments and an Excel `sep=;` may stand above the header of a CSV.
        var head: [TextLine] = []
        for line in TextLines(bytes) where !line.isBlank {
            if line.bytes.first == UInt8(ascii: "#") || Self.isSeparatorLine(line.bytes) { continue }
            head.append(line)
            if head.count == 2 { break }
        }
        guard let first = head.first else {
            throw fault(nil, "nothing but comments; expected \(CueReader.formats)")
        }
        if let table = CSVHeader.recognize(first.bytes) {
            switch table {
            case .cues(let header):
                self = .csv(header, position: first.bytes.startIndex, line: first.number)
                return
            case .sheet:
                throw fault(
                    first.number, "this is a sheet that callbleep wrote, not a cue file; \(CSVHeader.expected)")
            case .transcript:
                throw fault(first.number, "this is a transcript, not a cue file; say --transcript")
            }
        }
        let isSRT = first.arrow != nil || (Self.isCounter(first.bytes) && head.count == 2 && head[1].arrow != nil)
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        if isSRT || (Self.isCounter(first.bytes) && ending == "srt") {
            if ending == "vtt" { throw fault(first.number, "no WebVTT; expected WEBVTT in the first line") }
            self = .srt
            return
        }
        if Self.isLabel(first.bytes) {
            self = .audacity
            return
        }
        throw fault(first.number, Self.mistaken(first.bytes, ending: ending))
    }

    private static func isWebVTT(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "WEBVTT".utf8) else { return false }
        let next = line.dropFirst(6).first
        return next == nil || next == 0x20 || next == 0x09
    }

    private static func isSeparatorLine(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 5 && line.prefix(4).string.lowercased() == "sep="
    }

    private static func isCounter(_ line: ArraySlice<UInt8>) -> Bool {
        let field = line.trimmed
        return !field.isEmpty && field.count < 20 && field.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether the first of several tab-separated fields begins like a number, or the line carries frequencies.
    private static func isLabel(_ line: ArraySlice<UInt8>) -> Bool {
        guard let tab = line.firstIndex(of: 0x09) else { return false }
        let field = line[..<tab].trimmed
        if field.elementsEqual("\\".utf8) { return true }
        guard let first = field.first else { return false }
        return (0x30...0x39).contains(first) || (field.count > 1 && first == UInt8(ascii: "-"))
    }

    private static func mistaken(_ line: ArraySlice<UInt8>, ending: String) -> String {
        let field = line.trimmed
        if field.first == UInt8(ascii: "{") || field.first == UInt8(ascii: "[") {
            return "JSON, which is no cue file; if it is a transcript, say --transcript"
        }
        if ending == "vtt" { return "no WebVTT; expected WEBVTT in the first line" }
        if ending == "csv" { return "no header; \(CSVHeader.expected)" }
        if let first = field.first, (0x30...0x39).contains(first), field.contains(where: { $0 == 0x2C || $0 == 0x3B }) {
            return "a table without a header; \(CSVHeader.expected)"
        }
        return "no cue file; expected \(CueReader.formats)"
    }
}
