import BleepPipeline
import BleepSheet

/// What `analyze` is asked to do.
struct AnalyzeWork {
    var calls: [String] = []
    /// For each of the calls, but for its name.
    var request = AnalysisRequest(input: "")
    var format = AnalysisFormat.text
    var showsDigits = false

    /// What speaks against it, as a sentence.
    var objection: String? {
        if request.explains, format != .text {
            return "--explain needs the text form; \(format.rawValue) has no place for it."
        }
        if calls.count > 1, !format.holdsSeveral {
            return "--format \(format.rawValue) holds one call; give one, or use json, csv, rttm, markdown or text."
        }
        return nil
    }

    func run() throws {
        let line = ProgressLine()
        let analyzer = Analyzer(message: Terminal.message, progress: line.show)
        let (heard, hasFailed) = EachFile.results(of: calls, clearing: line) { call throws(PipelineError) in
            var request = request
            request.input = call
            return try analyzer.analyze(request)
        }
        try AnalysisPrinter(
            format: format, asArray: calls.count > 1, explains: request.explains, showDigits: showsDigits
        ).write(heard)
        if hasFailed { throw ExitCodes.failed }
    }
}

extension AnalyzeWork {
    /// `nil` where the argument parser has to read them.
    init?(_ words: PlainWords) {
        var words = words
        while let option = words.option() {
            switch option {
            case "--format":
                guard let value = words.value(of: option), let form = AnalysisForm(argument: value) else { return nil }
                format = form.value
            case "--country":
                guard let value = words.value(of: option), let list = WordList(argument: value),
                    Analyzer.unknownCountries(list.words).isEmpty
                else { return nil }
                request.countries = list.words
            case "--policy":
                guard let value = words.value(of: option) else { return nil }
                request.policy = value
            case "--show-digits" where words.isNew(option): showsDigits = true
            case "--explain" where words.isNew(option): request.explains = true
            case "--accept-damaged" where words.isNew(option): request.acceptsDamage = true
            default: return nil
            }
        }
        calls = words.files
        guard !calls.isEmpty, objection == nil else { return nil }
    }
}
