/// Who does the work.
public enum BatchCrew: Sendable {
    /// This process, one call after the other.
    case here
    /// Processes of `executable`, each started with `arguments` and the identifier of this process.
    case processes(Int, executable: String, arguments: [String])
}
