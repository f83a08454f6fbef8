public import BleepPipeline

/// The engines that number the tasks of a job array, and which part of a batch a task is.
public enum ShardEngine: CaseIterable, Sendable {
    case slurm, kubernetes, awsBatch

    private var indexVariable: String {
        switch self {
        case .slurm: "SLURM_ARRAY_TASK_ID"
        case .kubernetes: "JOB_COMPLETION_INDEX"
        case .awsBatch: "AWS_BATCH_JOB_ARRAY_INDEX"
        }
    }

    private var countVariable: String? {
        switch self {
        case .slurm: "SLURM_ARRAY_TASK_COUNT"
        case .kubernetes: nil
        case .awsBatch: "AWS_BATCH_JOB_ARRAY_SIZE"
        }
    }

    /// - Parameters:
    ///   - text: `3/8`, `auto`, or `auto/8`.
    ///   - variable: gives a variable of the environment.
    /// - Throws: a usage error that says what is missing.
    public static func shard(_ text: String, variable: (String) -> String?) throws(PipelineError) -> Shard {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "auto" else {
            guard let shard = Shard(text) else {
                throw .usage("--shard: expected a part such as 3/8 (from 1/8 to 8/8), auto or auto/8")
            }
            return shard
        }
        var told: Int?
        if parts.count > 1 {
            guard parts.count == 2, let count = Int(parts[1]), count >= 1 else {
                throw .usage("--shard: expected a number of parts behind auto/, such as auto/8")
            }
            told = count
        }
        let engines = allCases.filter { variable($0.indexVariable) != nil }
        guard let engine = engines.first else {
            throw .usage(
                "--shard auto: none of \(allCases.map(\.indexVariable).joined(separator: ", ")) is set; say which part, "
                    + "such as --shard 3/8")
        }
        guard engines.count == 1 else {
            throw .usage(
                "--shard auto: \(engines.map(\.indexVariable).joined(separator: " and ")) are set; say which part, such "
                    + "as --shard 3/8")
        }
        return try engine.shard(told: told, variable)
    }

    private func shard(told: Int?, _ variable: (String) -> String?) throws(PipelineError) -> Shard {
        func number(_ name: String) throws(PipelineError) -> Int? {
            guard let text = variable(name) else { return nil }
            guard let number = Int(text) else { throw .usage("--shard auto: \(name) is no number") }
            return number
        }
        let task = try number(indexVariable) ?? 0
        let counted = try countVariable.map { name throws(PipelineError) in try number(name) } ?? nil
        guard let count = told ?? counted else {
            throw .usage("--shard auto: \(indexVariable) is set, but how many there are is not; say --shard auto/N")
        }
        if let counted, counted != count {
            // A part of the array was started again: which of all parts its tasks are cannot be told.
            throw .usage(
                "--shard auto/\(count): the array has \(counted) tasks; start all \(count), or say which part, such as "
                    + "--shard 3/\(count)")
        }
        let first = self == .slurm ? try number("SLURM_ARRAY_TASK_MIN") ?? 0 : 0
        let last = self == .slurm ? try number("SLURM_ARRAY_TASK_MAX") : nil
        let (end, isBeyond) = first.addingReportingOverflow(count)
        // Of an array with gaps nobody would do some parts.
        guard !isBeyond, last ?? (end - 1) == end - 1, (first..<end).contains(task),
            let shard = Shard("\(task - first + 1)/\(count)")
        else {
            throw .usage(
                "--shard auto: \(indexVariable) is \(task), which is none of \(count) tasks from \(first) on without gaps; "
                    + "say which part, such as --shard 3/8")
        }
        return shard
    }
}
