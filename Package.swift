// swift-tools-version: 6.2
import Foundation
import PackageDescription

// A target imports only from the rows above its own, never sideways; `make test` builds with
// `--explicit-target-dependency-import-check error`, so this file is the map of the project.

/// What every target of ours is compiled with. Warnings are errors in our own targets only.
let ours: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Where C libraries are called, every unsafe expression is marked.
let touchingC: [SwiftSetting] = ours + [.strictMemorySafety()]

/// Whether any of the folders that lie `depth` levels below `folder` holds a file of that name.
func holds(_ file: String, below folder: String, depth: Int) -> Bool {
    guard depth > 0 else { return FileManager.default.fileExists(atPath: "\(folder)/\(file)") }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { holds(file, below: "\(folder)/\($0)", depth: depth - 1) }
}

/// SHA-256 is taken out of the archive of libcrypto where there is one: the library is large, and every start of the
/// program would load and relocate all of it.
let archivedCrypto = ["x86_64", "aarch64"].contains {
    holds("libcrypto.a", below: "/usr/lib/\($0)-linux-gnu", depth: 0)
}

/// The same for what Swift's runtime needs of C++.
let archivedCPlusPlus = holds("libstdc++.a", below: "/usr/lib/gcc", depth: 2)

/// How the program is linked, so that it starts quickly: `docs/performance.md`, "Start".
let startingQuickly: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-export-dynamic",
            "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/callbleep/Linking/symbol-order.txt",
            "-Xlinker", "--no-warn-symbol-ordering",
        ] + (archivedCPlusPlus ? ["-L\(Context.packageDirectory)/Sources/callbleep/Linking"] : []),
        .when(platforms: [.linux], configuration: .release))
]

let package = Package(
    name: "callbleep",
    products: [
        .executable(name: "callbleep", targets: ["callbleep"]),
        .library(name: "BleepPipeline", targets: ["BleepPipeline"]),
        // For the nested package in Benchmarks.
        .library(
            name: "BleepRooms", targets: ["BleepCore", "BleepAudio", "BleepRedact", "BleepDetect", "BleepTestSupport"]),
        // For the nested package in Fuzz.
        .library(name: "BleepReaders", targets: ["BleepCore", "BleepAudio", "BleepText", "BleepSheet"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Row 0: the words everyone speaks.
        .target(name: "BleepCore", swiftSettings: ours),

        // Row 1: the C libraries, and the four rooms that know nothing of each other.
        .systemLibrary(
            name: "CSndfile", pkgConfig: "sndfile",
            providers: [.apt(["libsndfile1-dev"]), .brew(["libsndfile"])]),
        .systemLibrary(
            name: "CFLAC", pkgConfig: "flac",
            providers: [.apt(["libflac-dev"]), .brew(["flac"])]),
        .systemLibrary(
            name: "CFFTW3f", pkgConfig: "fftw3f",
            providers: [.apt(["libfftw3-dev"]), .brew(["fftw"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: archivedCrypto ? nil : "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
        // Inner loops that are compiled for several processors.
        .target(name: "CVectors"),
        .target(name: "CProcess"),
        .target(
            name: "BleepAudio", dependencies: ["BleepCore", "CSndfile", "CFLAC", "CCrypto", "CProcess", "CVectors"],
            swiftSettings: touchingC, linkerSettings: archivedCrypto ? [.linkedLibrary(":libcrypto.a")] : []),
        .target(
            name: "BleepSignal", dependencies: ["BleepCore", "CFFTW3f", "CVectors"], swiftSettings: touchingC),
        .target(
            name: "BleepText", dependencies: ["BleepCore", .product(name: "Yams", package: "Yams")],
            swiftSettings: ours),
        .target(name: "BleepSheet", dependencies: ["BleepCore"], swiftSettings: ours),

        // Row 2: what is in a call, and what is put over it.
        .target(
            name: "BleepDetect", dependencies: ["BleepCore", "BleepSignal"], swiftSettings: ours),
        .target(
            name: "BleepRedact", dependencies: ["BleepCore", "BleepAudio", "BleepSignal"],
            swiftSettings: ours),

        // Row 3: the facade.
        .target(
            name: "BleepPipeline",
            dependencies: [
                "BleepCore", "BleepAudio", "BleepSignal", "BleepText", "BleepSheet", "BleepDetect",
                "BleepRedact",
            ], swiftSettings: ours),

        // Row 4: what handles many recordings.
        .target(
            name: "BleepArchive",
            dependencies: [
                "BleepCore", "BleepAudio", "BleepText", "BleepSheet", "BleepPipeline",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: ours),
        .target(
            name: "BleepPublish",
            dependencies: [
                "BleepCore", "BleepAudio", "BleepText", "BleepSheet", "BleepPipeline",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            // What Scripts/make-page-assets.py turns into PageAssets.swift.
            exclude: ["Assets"], swiftSettings: ours),

        // Row 5: argument parsing and printing only, and what keeps tables that nothing uses out of the program.
        .target(name: "CEmptyICU"),
        .executableTarget(
            name: "callbleep",
            dependencies: [
                "CEmptyICU",
                "BleepCore", "BleepPipeline", "BleepDetect", "BleepRedact", "BleepSheet", "BleepPublish",
                "BleepArchive",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], exclude: ["Linking"], swiftSettings: ours, linkerSettings: startingQuickly),

        // One suite a room; what the suites share.
        .target(
            name: "BleepTestSupport",
            dependencies: ["BleepCore", "BleepAudio", "BleepSignal"],
            path: "Tests/BleepTestSupport", swiftSettings: ours),
        .testTarget(
            name: "BleepCoreTests", dependencies: ["BleepCore", "BleepTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "BleepAudioTests", dependencies: ["BleepCore", "BleepAudio", "BleepTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "BleepSignalTests",
            dependencies: ["BleepCore", "BleepSignal", "BleepTestSupport"], swiftSettings: ours),
        .testTarget(
            name: "BleepTextTests", dependencies: ["BleepCore", "BleepText", "BleepTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "BleepSheetTests", dependencies: ["BleepCore", "BleepSheet", "BleepTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "BleepDetectTests",
            dependencies: ["BleepCore", "BleepSignal", "BleepDetect", "BleepTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "BleepRedactTests",
            dependencies: [
                "BleepCore", "BleepAudio", "BleepSignal", "BleepRedact", "BleepTestSupport",
            ], swiftSettings: ours),
        .testTarget(
            name: "BleepPipelineTests",
            dependencies: [
                "BleepCore", "BleepAudio", "BleepSignal", "BleepText", "BleepSheet", "BleepDetect",
                "BleepRedact", "BleepPipeline", "BleepTestSupport",
            ], swiftSettings: ours),
        .testTarget(
            name: "FuzzedInputTests",
            dependencies: ["BleepCore", "BleepAudio", "BleepText", "BleepSheet", "BleepTestSupport"],
            exclude: ["Inputs"], swiftSettings: ours),
        .testTarget(
            name: "BleepPublishTests",
            dependencies: [
                "BleepCore", "BleepAudio", "BleepSheet", "BleepPipeline", "BleepPublish", "BleepTestSupport",
            ], swiftSettings: ours),
        .testTarget(
            name: "BleepArchiveTests",
            dependencies: [
                "BleepCore", "BleepAudio", "BleepPipeline", "BleepArchive", "BleepTestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: ours),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "BleepCore", "BleepAudio", "BleepSheet", "BleepPipeline", "BleepArchive",
                "BleepTestSupport", "callbleep",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: ours),
    ],
    swiftLanguageModes: [.v6]
)
