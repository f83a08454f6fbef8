import BleepArchive
import BleepPipeline
import Testing

/// Which part of a batch a task of a job array is.
struct ShardEngineTests {
    private func shard(_ text: String, _ environment: [String: String]) throws -> String {
        let shard = try ShardEngine.shard(text) { environment[$0] }
        return "\(shard.index)/\(shard.count)"
    }

    private static func slurm(_ task: Int, _ count: Int, _ first: Int) -> [String: String] {
        [
            "SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_COUNT": "\(count)", "SLURM_ARRAY_TASK_MIN": "\(first)",
            "SLURM_JOB_ID": "7",
        ]
    }

    /// `--array=1-5:2`: its task 3 is the second of three.
    private static let gapped = ["SLURM_ARRAY_TASK_MAX": "5"]

    @Test(arguments: [
        ("3/8", [:], "3/8"), ("auto", slurm(4, 4, 1).merging(["SLURM_ARRAY_TASK_MAX": "4"]) { $1 }, "4/4"),
        ("auto", slurm(0, 4, 0), "1/4"), ("auto", slurm(3, 4, 0), "4/4"),
        ("auto", slurm(4, 4, 1), "4/4"), ("auto/4", slurm(12, 4, 10), "3/4"), ("auto", slurm(5, 1, 5), "1/1"),
        ("auto/4", ["JOB_COMPLETION_INDEX": "0"], "1/4"), ("auto/4", ["JOB_COMPLETION_INDEX": "3"], "4/4"),
        ("auto", ["AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "3"], "3/3"),
        ("auto/3", ["AWS_BATCH_JOB_ARRAY_INDEX": "2"], "3/3"),
    ])
    func `a task takes its part`(text: String, environment: [String: String], expected: String) throws {
        #expect(try shard(text, environment) == expected)
    }

    @Test(arguments: [
        ("0/8", [:], "3/8"), ("auto/0", [:], "behind auto/"), ("auto/4/4", [:], "behind auto/"),
        ("auto", [:], "is set"),
        ("auto", ["JOB_COMPLETION_INDEX": "0"], "auto/N"), ("auto/2", ["JOB_COMPLETION_INDEX": "2"], "none of 2"),
        ("auto/2", ["JOB_COMPLETION_INDEX": "x"], "is no number"), ("auto/8", slurm(3, 1, 3), "1 tasks"),
        ("auto", slurm(6, 4, 0), "without gaps"), ("auto", slurm(3, 3, 1).merging(gapped) { $1 }, "without gaps"),
        ("auto", slurm(.max, 3, 0), "none of 3"), ("auto", slurm(.max, 3, .max), "none of 3"),
        ("auto", slurm(.max, 3, .min), "none of 3"), ("auto", ["AWS_BATCH_JOB_ARRAY_INDEX": "0"], "auto/N"),
        ("auto/3", slurm(1, 3, 1).merging(["JOB_COMPLETION_INDEX": "0"]) { $1 }, "SLURM_ARRAY_TASK_ID and JOB"),
    ])
    func `what does not fit is said`(text: String, environment: [String: String], clue: String) {
        #expect { try shard(text, environment) } throws: { error in
            guard case PipelineError.usage(let message) = error else { return false }
            return message.contains(clue) && message.contains("--shard")
        }
    }
}
