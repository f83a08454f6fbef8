import BleepPipeline

/// What verbs that take several files do with each of them.
enum EachFile {
    /// The results for the files that could be done; each other one becomes a line on stderr.
    /// - Returns: in the order of the files, and whether one of them failed.
    static func results<Result>(
        of paths: [String], clearing line: ProgressLine, _ body: (String) throws(PipelineError) -> Result
    ) -> (results: [Result], hasFailed: Bool) {
        var results: [Result] = []
        for path in paths {
            do throws(PipelineError) {
                let result = try body(path)
                line.clear()
                results.append(result)
            } catch {
                line.clear()
                Terminal.message("callbleep: \(error)")
            }
        }
        return (results, results.count < paths.count)
    }
}
