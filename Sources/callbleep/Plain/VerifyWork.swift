import BleepPipeline

/// What `verify` is asked to do.
struct VerifyWork {
    let original: String
    let redacted: String
    var sheet: String?
    var acceptsDamage = false

    func run() throws {
        let line = ProgressLine()
        let verifier = Verifier(message: Terminal.message, progress: line.show)
        let report = try ExitCodes.reporting(clearing: line) { () throws(PipelineError) in
            try verifier.verify(original: original, redacted: redacted, sheet: sheet, acceptsDamage: acceptsDamage)
        }
        try Terminal.result(VerificationPrinter(report, redacted: redacted).text)
        if !report.holds { throw ExitCodes.objection }
    }
}

extension VerifyWork {
    /// `nil` where the argument parser has to read them.
    init?(_ words: PlainWords) {
        var words = words
        var sheet: String?
        var acceptsDamage = false
        while let option = words.option() {
            switch option {
            case "--sheet":
                guard let value = words.value(of: option) else { return nil }
                sheet = value
            case "--accept-damaged" where words.isNew(option): acceptsDamage = true
            default: return nil
            }
        }
        guard words.files.count == 2 else { return nil }
        self.init(original: words.files[0], redacted: words.files[1], sheet: sheet, acceptsDamage: acceptsDamage)
    }
}
