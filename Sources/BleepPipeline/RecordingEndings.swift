/// Which files of a folder are recordings, by their names.
public enum RecordingEndings {
    /// What recordings of calls are called, those included that cannot be read: they are named, not passed over.
    private static let all: Set = [
        "wav", "wave", "rf64", "w64", "aiff", "aif", "aifc", "au", "snd", "caf", "flac", "ogg", "oga", "opus", "mp3",
        "mp2", "mpga", "gsm", "vox", "ul", "ulaw", "al", "alaw", "sln", "voc", "m4a", "m4b", "mp4", "m4v", "mov", "3gp",
        "3g2", "aac",
        "amr", "awb", "wma", "asf", "wmv", "webm", "mkv", "mka", "avi", "flv", "wv", "spx", "g722",
    ]

    /// - Parameter name: without a folder.
    public static func has(_ name: String) -> Bool { all.contains(PathText.split(name).pathExtension.lowercased()) }
}
