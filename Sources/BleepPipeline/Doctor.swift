import BleepAudio

/// What callbleep has around it on this machine, and what each part gives.
public enum Doctor {
    public struct Part: Sendable {
        /// The program or library, as it is called.
        public let name: String
        public let isThere: Bool
        /// What callbleep can do with it, or cannot do without it.
        public let gives: String
        /// How to get it; `nil` where it is there.
        public let remedy: String?
    }

    /// A program, what it gives, and where it comes from.
    private static let programs: [(name: String, gives: String, source: String)] = [
        (
            "ffmpeg", "m4a, AMR, 3GP, WMA, WebM, WavPack, G.722 and the sound of videos",
            "apt-get install ffmpeg"
        ),
        ("rsvg-convert", "pictures as PNG (timeline -o call.png)", "apt-get install librsvg2-bin"),
    ]

    private static var transcribers: [(name: String, gives: String, source: String)] {
        TranscriberCommand.presets.compactMap { preset in
            TranscriberCommand.program(ofPreset: preset).map {
                ($0, "--transcribe-with \(preset)", "docs/transcribing.md says how")
            }
        }
    }

    /// The library that is always there, then the programs that need not be.
    public static func examine() -> [Part] {
        let library = Part(
            name: AudioLibrary.version, isThere: true, gives: "WAV, AIFF, FLAC, Ogg, Opus, MP3, CAF, GSM and the like",
            remedy: nil)
        return [library]
            + (programs + transcribers).map { program in
                let isThere = ExternalTool.isInstalled(program.name)
                return Part(
                    name: program.name, isThere: isThere, gives: program.gives,
                    remedy: isThere ? nil : program.source)
            }
    }
}
