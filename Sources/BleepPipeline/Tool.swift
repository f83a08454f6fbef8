/// What this program calls itself.
public enum Tool {
    public static let version = "0.1.0"
    public static let nameAndVersion = "callbleep \(version)"
}
