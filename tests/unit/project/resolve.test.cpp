#include "coding/project/codebook.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Ids = std::vector<std::string>;

Codebook ankara() {
  return Codebook({code("kisisel", "Kişisel ve sosyal gelişim"),
                   code("oz-guvenin-artmasi", "öz güvenin artması", "kisisel"),
                   code("sosyallesme", "sosyalleşme", "kisisel"), code("sosyal", "Sosyal gelişim"),
                   code("sosyal-oz-guvenin-artmasi", "öz güvenin artması", "sosyal"),
                   code("isparta", "Isparta", "sosyal"), code("izmir", "İzmir", "sosyal"),
                   code("yontem", "yöntem/teknik", "sosyal"), code("proje", "proje > ürün", "yontem"),
                   code("sinav", "sınav", "proje")});
}

Ids found(std::string_view wanted, const Language& language = turkish) {
  return texts_of(resolve(ankara(), wanted, language));
}

}  // namespace

TEST_CASE("an id names its code, before any name") {
  CHECK(found("sosyal") == Ids{"sosyal"});
  const Codebook crossed({code("a", "b"), code("b", "a")});
  CHECK(texts_of(resolve(crossed, "a", english)) == Ids{"a"});
}

TEST_CASE("a name is found whatever its case, by the rules of the language") {
  CHECK(found("SOSYALLEŞME") == Ids{"sosyallesme"});
  CHECK(found("ISPARTA") == Ids{"isparta"});
  CHECK(found("ısparta") == Ids{"isparta"});
  CHECK(found("İZMİR") == Ids{"izmir"});
  CHECK(found("izmir ") == Ids{"izmir"});
  CHECK(found("İSPARTA").empty());
  CHECK(found("ısparta", english).empty());
  CHECK(found("SINAV") == Ids{"sinav"});
}

TEST_CASE("two codes of one name are both found, in the order of the codebook") {
  CHECK(found("ÖZ GÜVENİN ARTMASI") == Ids{"oz-guvenin-artmasi", "sosyal-oz-guvenin-artmasi"});
  const Diagnostic said = thrown<UsageError>([] { resolve_one(ankara(), "öz güvenin artması", turkish); });
  CHECK(said.slug == "code-ambiguous");
  CHECK(said.message == "2 codes are named 'öz güvenin artması'");
  CHECK(said.hint == "say which by its id: oz-guvenin-artmasi, sosyal-oz-guvenin-artmasi");
}

TEST_CASE("white space at the ends and in runs does not matter, nor how the accents are encoded") {
  CHECK(found("  sosyal \t gelişim ") == Ids{"sosyal"});
  CHECK(found("sosyalles\u0327me") == Ids{"sosyallesme"});  // s and a combining cedilla
}

TEST_CASE("the end of a path tells namesakes apart") {
  CHECK(found("Sosyal gelişim > öz güvenin artması") == Ids{"sosyal-oz-guvenin-artmasi"});
  CHECK(found("sosyal gelişim/ÖZ GÜVENİN ARTMASI") == Ids{"sosyal-oz-guvenin-artmasi"});
  CHECK(found("Kişisel ve sosyal gelişim>öz güvenin artması") == Ids{"oz-guvenin-artmasi"});
  CHECK(found("sosyal>öz güvenin artması").empty());  // steps are names, whole
  CHECK(found("gelişim > öz güvenin artması").empty());
}

TEST_CASE("a name that contains a slash or an angle bracket is found, alone and in a path") {
  CHECK(found("Yöntem/Teknik") == Ids{"yontem"});
  CHECK(found("Sosyal gelişim > yöntem/teknik") == Ids{"yontem"});
  CHECK(found("Sosyal gelişim/yöntem/teknik") == Ids{"yontem"});
  CHECK(found("proje > ürün") == Ids{"proje"});
  CHECK(found("yöntem/teknik/proje > ürün") == Ids{"proje"});
  CHECK(found("yöntem/teknik > proje > ürün > sınav") == Ids{"sinav"});
  CHECK(found("proje > ürün/sınav") == Ids{"sinav"});
}

TEST_CASE("a path that goes above the root, or has an empty step, names nothing") {
  CHECK(found("x > Sosyal gelişim").empty());
  CHECK(found("> Sosyal gelişim").empty());
  CHECK(found("Sosyal gelişim >").empty());
  CHECK(found("Sosyal gelişim > > öz güvenin artması").empty());
  CHECK(found(">").empty());
  CHECK(found("/").empty());
  CHECK(found("").empty());
  CHECK(found("  ").empty());
}

TEST_CASE("a code that cannot be found is suggested in its own spelling") {
  CHECK(thrown<UsageError>([] { resolve_one(ankara(), "SOSYALEŞME", turkish); }).hint ==
        "did you mean 'sosyalleşme'?");
  CHECK(thrown<UsageError>([] { resolve_one(ankara(), "kisisell", turkish); }).hint ==
        "did you mean 'kisisel'?");
  const Diagnostic far = thrown<UsageError>([] { resolve_one(ankara(), "bambaşka bir şey", turkish); });
  CHECK(far.slug == "code-unknown");
  CHECK(far.hint == "`coding codebook` lists the codes; `coding codebook add` makes one");
  CHECK(thrown<UsageError>([] { resolve_one(Codebook(), "a", turkish); }).slug == "code-unknown");
}

TEST_CASE("exactly one code is resolved to its id") {
  CHECK(resolve_one(ankara(), "Sosyalleşme", turkish) == CodeId{"sosyallesme"});
}

TEST_CASE("a new id is the slug of the name, made unique by the parent and then by a number") {
  Codebook codebook({code("ogretmen"), code("ogrenci")});
  const auto add = [&](const std::string& parent) {
    const CodeId id = new_code_id(codebook, "öz güvenin artması", {parent}, turkish);
    codebook.add(code(id.value, "öz güvenin artması", parent));
    return id.value;
  };
  CHECK(add("ogretmen") == "oz-guvenin-artmasi");
  CHECK(add("ogrenci") == "ogrenci-oz-guvenin-artmasi");
  CHECK(add("ogrenci") == "ogrenci-oz-guvenin-artmasi-2");
  CHECK(add("") == "oz-guvenin-artmasi-2");
  CHECK(add("") == "oz-guvenin-artmasi-3");
}

TEST_CASE("a new id is well formed under a parent with the longest id there can be") {
  const std::string parent(200, 'p');
  Codebook codebook({code(parent, "parent"), code("x", "x", parent)});
  for (int i = 0; i < 12; ++i) {
    const CodeId id = new_code_id(codebook, "x", {parent}, turkish);
    REQUIRE(is_well_formed(id));
    REQUIRE_NOTHROW(codebook.add(code(id.value, "x", parent)));
  }
  CHECK(codebook.size() == 14);
}
