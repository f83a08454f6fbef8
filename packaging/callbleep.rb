# A Homebrew formula. Not run by the tests of this project: there was no Homebrew to try it. The checksum is filled in
# when a release is made (CONTRIBUTING.md).
class Callbleep < Formula
  desc "Makes recordings of phone calls fit to publish"
  homepage "https://github.com/callbleep/callbleep"
  url "https://github.com/callbleep/callbleep/archive/refs/tags/v0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "Apache-2.0"

  depends_on "pkg-config" => :build
  depends_on "fftw"
  depends_on "flac"
  depends_on "libsndfile"
  depends_on "openssl@3"
  uses_from_macos "swift" => :build
  uses_from_macos "sqlite"

  def install
    system "swift", "build", "--configuration", "release", "--product", "callbleep", "--disable-sandbox"
    bin.install ".build/release/callbleep"
    generate_completions_from_executable(bin/"callbleep", "--generate-completion-script")
    system "python3 Scripts/make-manual.py #{bin}/callbleep > callbleep.1"
    man1.install "callbleep.1"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/callbleep --version")
    assert_match "there is no verb", shell_output("#{bin}/callbleep nothing 2>&1", 64)
  end
end
