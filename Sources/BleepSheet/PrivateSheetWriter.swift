/// Writes the private sheet, as JSON only.
public enum PrivateSheetWriter {
    public static func write(_ sheet: PrivateSheet) -> String { privateSheetJSON(sheet) }
}
