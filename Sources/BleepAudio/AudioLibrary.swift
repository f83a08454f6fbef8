import CSndfile

/// The library that reads and writes recordings.
public enum AudioLibrary {
    /// Its name and version, as it gives it: `libsndfile-1.2.0`.
    public static var version: String { unsafe String(cString: sf_version_string()) }
}
