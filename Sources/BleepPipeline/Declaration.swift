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
    /// What is wrong with the declaration itself.
    var findings: [VerificationFinding] = []
    var messages: [String] = []
}

extension Declaration {
    /// Reads a sheet and checks that it fits the file, before anything is believed.
    init(sheet path: String, format: AudioFormat, frameCount: Int) throws(AudioFileError) {
        let document: SheetDocument
        do {
            let bytes = try TextFile.bytes(of: path)
            document = try SheetReader.read(
                bytes, name: path, recording: RecordingDescription(format, frames: frameCount))
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "\(error)".droppingPrefix("\(path): "))
        }
        var findings: [VerificationFinding] = []
        if document.source.channels != format.channels || document.source.sampleRate != format.sampleRate {
            findings.append(
                VerificationFinding(
                    .sheet, text: "the sheet is of a recording with \(document.source.channels) channels at "
                        + "\(document.source.sampleRate.hertz) Hz"))
        } else if document.source.frames != frameCount {
            findings.append(
                VerificationFinding(
                    .sheet, text: "the sheet is of a recording with \(document.source.frames) frames, the file has \(frameCount)"))
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
                    VerificationFinding(.sheet, text: "a redaction of the sheet lies outside the file, or within another"))
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
        hash = document.output?.sha256
        sheet = path
        for timeline in document.timelines ?? [] where timeline.segments.contains(where: { $0.digit != nil }) {
            findings.append(VerificationFinding(.sheetTellsTooMuch, text: "the sheet shows keypad digits"))
        }
        self.findings = findings
    }
}

extension String {
    fileprivate func droppingPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
