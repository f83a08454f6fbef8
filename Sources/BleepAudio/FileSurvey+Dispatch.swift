extension FileSurvey {
    /// Looks at the structure of a file whose content it recognises.
    static func of(_ file: RecordingFile) throws(SystemError) -> FileSurvey {
        var survey = FileSurvey(file)
        var start = 0
        while let length = try ID3Tag.length(in: file, at: start) { start += length }
        survey.view.window = min(start, file.size)..<file.size
        let head = try file.bytes(at: start, count: 16)
        let magic = String(decoding: head.prefix(4), as: UTF8.self)
        switch magic {
        case "RIFF", "RIFX", "RF64": try survey.walkRIFF(file, from: start, bigEndian: magic == "RIFX")
        case "riff": try survey.walkWave64(file, from: start)
        case "FORM": try survey.walkIFF(file, from: start)
        case ".snd", "dns.": try survey.walkAU(file, from: start, bigEndian: magic == ".snd")
        case "caff": try survey.walkCAF(file, from: start)
        case "OggS": try survey.walkOgg(file, from: start)
        default:
            if MPEGFrameHeader(head) != nil {
                try survey.walkMPEG(file, from: start)
            } else if let kind = ForeignKind(head: head) {
                try survey.walkForeign(kind, file, from: start)
            } else {
                survey.unsupported = ForeignFormat.name(of: head)
                try survey.walkFixedHeader(file, from: start, magic: head)
            }
        }
        return survey
    }
}
