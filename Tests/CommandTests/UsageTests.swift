import Testing

/// Mistakes in the arguments: status 64, and nothing is done.
struct UsageTests {
    private let desk = CallFolder()

    @Test(arguments: ["analyze", "redact", "verify"])
    func `an unknown flag`(verb: String) throws {
        try desk.refuses([verb, "call.wav", "call.wav", "--louder"], saying: "Unknown option '--louder'")
    }

    @Test
    func `an unknown verb`() throws {
        try desk.refuses(["censor", "call.wav"], saying: "'censor'")
    }

    @Test(arguments: ["analyze", "redact", "verify"])
    func `no recording`(verb: String) throws {
        try desk.refuses([verb], saying: "Missing expected argument")
    }

    @Test(arguments: ["", "250", "250,", ",150", "1,2,3", "a,b", "-1,0", "0,10001", "1.5,2", "250 150"])
    func `padding is two numbers of milliseconds`(value: String) throws {
        try desk.refuses(["redact", "call.wav", "--padding=\(value)"], saying: "--padding")
    }

    @Test(
        arguments: [
            "", "440", "sensitive", "sensitive=", "sensitive=loud", "sensitive=99", "sensitive=3401", "sensitive=nan",
            "sensitive=440=660", "=440", "Zorro Zimt=440",
        ])
    func `a tone is a category with hertz, silence or noise`(value: String) throws {
        try desk.refuses(["redact", "call.wav", "--tone=\(value)"], saying: "--tone")
    }

    @Test(arguments: ["analyze", "redact"])
    func `a country that nobody knows`(verb: String) throws {
        try desk.refuses([verb, "call.wav", "--country", "gb,zz"], saying: "country 'zz'")
    }

    @Test
    func `a sheet that nobody writes`() throws {
        try desk.refuses(["redact", "call.wav", "--sheets", "json,pdf"], saying: "Unknown sheet 'pdf'")
    }

    @Test
    func `a format that nobody writes`() throws {
        try desk.refuses(["analyze", "call.wav", "--format", "xml"], saying: "--format")
    }

    @Test(arguments: ["audacity", "textgrid", "webvtt"])
    func `several calls in a format that holds one`(format: String) throws {
        try desk.refuses(["analyze", "call.wav", "call.wav", "--format", format], saying: "holds one call")
    }

    @Test(arguments: ["json", "csv", "audacity", "textgrid", "webvtt", "rttm"])
    func `explanations in a form that has no place for them`(format: String) throws {
        try desk.refuses(["analyze", "call.wav", "--explain", "--format", format], saying: "--explain needs the text")
    }

    @Test(arguments: ["middle", "-1", "32", "1.0", ""])
    func `a channel is a number, left or right`(value: String) throws {
        try desk.refuses(["redact", "call.wav", "--mute-channel=\(value)"], saying: "--mute-channel")
        try desk.refuses(["redact", "call.wav", "--channel=\(value)"], saying: "--channel")
    }

    @Test
    func `flags that exclude each other`() throws {
        try desk.refuses(["redact", "call.wav", "--keypad-only", "--keep-keypad"], saying: "exclude each other")
        try desk.refuses(["redact", "call.wav", "--exact", "--padding", "1,1"], saying: "exclude each other")
        try desk.refuses(["redact", "call.wav", "--dry-run", "--audition", "a.wav"], saying: "writes nothing")
    }

    @Test
    func `an output without a name`() throws {
        try desk.refuses(["redact", "call.wav", "-o", ""], saying: "-o needs the name")
    }

    @Test
    func `a recording goes into a file`() throws {
        let desk = CallFolder()
        try desk.refuses(["redact", "call.wav", "-o", "-"], saying: "say -o FILE")
    }

    @Test
    func `standard input has no name, so the output needs one`() throws {
        try desk.refuses(["redact", "-", "--keypad-only"], saying: "say -o FILE")
        try desk.refuses(["redact", "-", "--keypad-only", "-o", "out/"], saying: "say -o FILE")
    }
}
