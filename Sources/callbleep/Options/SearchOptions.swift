import ArgumentParser
import BleepPipeline

/// How transcripts are searched: flags that `find` and `redact` share.
struct SearchOptions: ParsableArguments {
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Names, numbers, addresses and words to hide, one a line. May be given several times.", valueName: "file"))
    var hide: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "What may stay although a rule would hide it, one a line. May be given several times.", valueName: "file"))
    var allow: [String] = []

    @Option(
        help: ArgumentHelp(
            "What is hidden, and how: a policy file, or a preset.", valueName: "blog|callcentre|archive|file"))
    var policy: String?

    @Option(
        help: ArgumentHelp(
            "The language of the transcript; auto finds it. Of a picture, page or site, the language of its own words.",
            valueName: "auto|en|de"))
    var language: LanguageName?

    var request: SearchRequest {
        var request = SearchRequest()
        request.hideFiles = hide
        request.allowFiles = allow
        request.policy = policy
        request.language = language?.value
        return request
    }
}
