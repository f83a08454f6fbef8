import BleepAudio
import BleepCore
import BleepRedact
import BleepSheet

/// What a redacted recording is said to hold: from its sheet, or from what differs.
struct Declaration {
    var plan: BleepPlan
    /// Whether level and ramps are known, so that every sample of a tone is.
    var knowsEverySample: Bool
    var keypad: SheetOptions.Keypad?
    var hash: String?
    /// The sheet's path; `nil` where the spans were taken from the differences.
    var sheet: String?
    /// Whether the sheet says that this program made the file.
    var isOurs = false
    /// What else the sheet says.
    var statements: SheetStatements?
    /// What is wrong with the declaration itself.
    var findings: [VerificationFinding] = []
    var messages: [String] = []

    /// Whether digits that are left would be a fault.
    var searchesKeypad: Bool { keypad != .kept }
}

extension Declaration {
    /// Reads a sheet and checks that it fits the file, before anything is believed.
    /// - Parameters:
    ///   - redacted: the file; a codec fills up its last block, so that its length may differ by that much.
    ///   - isBeside: whether the sheet was found by the name of the file.
    ///   - guardFrames: the most that its options may say; `nil` where that is not known.
    init(
        sheet path: String, isBeside: Bool, of redacted: borrowing AudioSource, frameCount: Int, guardFrames: Int?
    ) throws(AudioFileError) {
        let document: SheetDocument
        let format = redacted.format
        let codecFrames = redacted.codecFrames
        var findings: [VerificationFinding] = []
        do {
            let bytes = try TextFile.bytes(of: path)
            findings = SheetSecrets.findings(in: bytes)
            statements = SheetStatements(bytes)
            document = try SheetReader.read(
                bytes, name: path, recording: RecordingDescription(format, frames: frameCount))
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "\(error)".droppingPrefix("\(path): "))
        }
        if let options = document.options {
            func check(_ key: String, _ value: Int, _ expected: ClosedRange<Int>) throws(AudioFileError) {
                guard !expected.contains(value) else { return }
                throw AudioFileError(
                    .cannotRead, path: path,
                    detail: "options.\(key): expected \(expected.lowerBound) to \(expected.upperBound)")
            }
            try check("levelDBFS", options.levelDBFS, Self.levels)
            // No ramp is as long as a second; a guard is that of the original's codec, whatever the file became.
            try check("rampFrames", options.rampFrames, 0...format.sampleRate.hertz)
            try check("guardFrames", options.guardFrames, 0...max(format.sampleRate.hertz, Self.longestGuard))
        }
        findings +=
            statements?.findings(
                of: format, name: isBeside ? PathText.name(redacted.path) : nil, guardFrames: guardFrames) ?? []
        findings += SheetStatements.findings(of: document.redactions)
        if document.source.channels != format.channels || document.source.sampleRate != format.sampleRate {
            findings.append(
                VerificationFinding(
                    .sheet,
                    text: "the sheet is of a recording with \(document.source.channels) channels at "
                        + "\(document.source.sampleRate.hertz) Hz"))
        } else if abs(document.source.frames - frameCount) > codecFrames {
            findings.append(
                VerificationFinding(
                    .sheet,
                    text:
                        "the sheet is of a recording with \(document.source.frames) frames, the file has \(frameCount)")
            )
        }
        let all = ChannelSet(all: format.channels)
        var ends = [Int](repeating: 0, count: ChannelSet.limit)
        var bleeps: [Bleep] = []
        for bleep in document.redactions {
            var bleep = bleep
            bleep.channels = bleep.channels.intersection(all)
            // Declared twice is declared once: a later span begins where the earlier one ends.
            let start = bleep.channels.map { ends[$0] }.max() ?? 0
            let lower = max(bleep.frames.lowerBound, start)
            let upper = min(bleep.frames.upperBound, frameCount)
            guard lower < upper, !bleep.channels.isEmpty else {
                findings.append(
                    VerificationFinding(
                        .sheet, text: "a redaction of the sheet lies outside the file, or within another"))
                continue
            }
            bleep.frames = lower..<upper
            for channel in bleep.channels { ends[channel] = upper }
            bleeps.append(bleep)
        }
        plan = BleepPlan(
            bleeps: bleeps, frameCount: frameCount, levelDBFS: document.options?.levelDBFS ?? BleepLevel.standardDBFS,
            rampFrames: document.options?.rampFrames ?? CoverRenderer.rampFrames(at: format.sampleRate),
            guardFrames: document.options?.guardFrames ?? 0)
        knowsEverySample = document.options != nil
        keypad = document.options?.keypad
        isOurs = document.tool?.hasPrefix("callbleep ") == true
        // A sheet made by hand may name the file and no hash.
        hash = document.output.flatMap { $0.sha256.isEmpty ? nil : $0.sha256.lowercased() }
        sheet = path
        self.findings = findings
    }

    /// Frames of the longest block that any codec has, that of Vorbis.
    private static let longestGuard = 8_192
    /// What a sheet may say of the level of its tones, in dBFS: from what 16 bits hold to full scale.
    private static let levels = -96...0
}

extension String {
    fileprivate func droppingPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
