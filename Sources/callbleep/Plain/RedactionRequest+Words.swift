import BleepPipeline

extension RedactionRequest {
    /// `nil` where the argument parser has to read them.
    init?(_ words: PlainWords) {
        var words = words
        self.init(input: "")
        while let option = words.option() {
            switch option {
            case "-o", "--output":
                guard let value = words.value(of: "--output") else { return nil }
                output = value
            case "--cues":
                guard let value = words.value() else { return nil }
                cueFiles.append(value)
            case "--transcript":
                guard let value = words.value(of: option) else { return nil }
                transcript = value
            case "--policy":
                guard let value = words.value(of: option) else { return nil }
                search.policy = value
            case "--private-sheet":
                guard let value = words.value(of: option) else { return nil }
                privateSheet = value
            case "--keypad-only" where words.isNew(option): keypadOnly = true
            case "--keep-keypad" where words.isNew(option): keypad = .keep
            case "--no-analysis" where words.isNew(option): analyzes = false
            case "--no-sidecars" where words.isNew(option): usesSidecars = false
            case "--exact" where words.isNew(option): exact = true
            case "--force-cues" where words.isNew(option): forcesCues = true
            case "--force" where words.isNew(option): replacesExisting = true
            default: return nil
            }
        }
        guard words.files.count == 1, !(keypadOnly && keypad == .keep) else { return nil }
        input = words.files[0]
    }

    /// Does what is asked for, and prints what came of it.
    /// - Throws: the exit status.
    func run() throws {
        let line = ProgressLine()
        let redactor = Redactor(message: Terminal.message, progress: line.show)
        let report = try ExitCodes.reporting(clearing: line) { () throws(PipelineError) in
            try redactor.redact(self)
        }
        try Terminal.result(outcome == .plan ? PlanPrinter(report).text : RedactionPrinter(report, call: input).text)
    }
}
