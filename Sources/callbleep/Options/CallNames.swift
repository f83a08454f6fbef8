/// Calls as they are named on the command line.
enum CallNames {
    /// - Parameter arguments: `-` stands for the lines of standard input.
    static func read(_ arguments: [String]) -> [String] {
        var paths = arguments.filter { $0 != "-" }
        guard arguments.contains("-") else { return paths }
        while let line = readLine() { if !line.isEmpty { paths.append(line) } }
        return paths
    }
}
