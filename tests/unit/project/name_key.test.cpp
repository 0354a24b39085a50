#include "coding/project/name_key.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

namespace {

std::string slug_of(const std::string& bytes) {
  return test::thrown<DataError>([&] { read_name_key(bytes, "k.csv"); }).slug;
}

}  // namespace

TEST_CASE("a key is read with its forms, and labels are made by kind and language") {
  NameKey key =
      read_name_key("name,label,kind\nAyşe|Ayşe Yılmaz,,person\nAnkara,,place\nAli,[Ö1],\n", "k.csv");
  REQUIRE(key.names.size() == 3);
  CHECK(key.names[0].forms == std::vector<std::string>{"Ayşe", "Ayşe Yılmaz"});
  CHECK(key.names[1].kind == NameKind::place);
  NameKey persian = key;
  CHECK(complete_labels(key, {"tr"}));
  CHECK(key.names[0].label == "[Ö2]");
  CHECK(key.names[1].label == "[Yer1]");
  CHECK_FALSE(complete_labels(key, {"tr"}));
  complete_labels(persian, {"fa"});
  CHECK(persian.names[0].label == "[ف1]");
  CHECK(default_form(key, "[Ö2]") == "Ayşe");
  CHECK(forms_of(key).rows == std::vector<std::size_t>{0, 0, 1, 2});
}

TEST_CASE("a key that was written is the key that is read") {
  NameKey key = read_name_key("kind,name\nplace,İzmir\n,O'Brien\n", "k.csv");
  complete_labels(key, {"en"});
  CHECK(name_key_csv(key) == "name,label,kind\nİzmir,[Place1],place\nO'Brien,[P1],person\n");
  NameKey again = read_name_key(name_key_csv(key), "k.csv");
  for (KeyedName& name : again.names) name.line = 0;
  for (KeyedName& name : key.names) name.line = 0;
  CHECK(again == key);
}

TEST_CASE("what cannot be a key is refused with its place") {
  CHECK(slug_of("") == "key-column-missing");
  CHECK(slug_of("label,kind\n[Ö1],person\n") == "key-column-missing");
  CHECK(slug_of("name,label\n,[Ö1]\n") == "name-missing");
  CHECK(slug_of("name\n123\n") == "name-malformed");
  CHECK(slug_of("name\n[Ayşe]\n") == "name-malformed");
  CHECK(slug_of("name,label\nAyşe,Ö1\n") == "label-malformed");
  CHECK(slug_of("name,label\nAyşe,[Ö 1]\n") == "label-malformed");
  CHECK(slug_of("name,kind\nAyşe,kişi\n") == "name-kind-unknown");
  CHECK(slug_of("name,label\nAyşe,[Ö1]\nAYŞE,[Ö2]\n") == "name-twice");
  const auto fault =
      test::thrown<DataError>([] { read_name_key("name,label\nAli,[A1]\nAyşe,Ö1\n", "k.csv"); });
  CHECK(fault.place.line == 3);
  CHECK(fault.place.column == 6);
}
