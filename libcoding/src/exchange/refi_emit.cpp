#include "exchange/refi_emit.hpp"

#include <algorithm>

#include "exchange/refi_schema.hpp"

namespace coding {

namespace {

struct Slot {
  std::size_t begin = 0;  // behind the child before
  std::size_t child = 0;
  int step = 0;
};

struct Frame {
  std::size_t element = 0;
  std::vector<Slot> slots{};
  std::size_t next = 0;
  const RefiElementRule* rule = nullptr;
};

class Emitter {
 public:
  Emitter(const QdaDocument& document, std::vector<QdaEdit> edits, const std::set<std::size_t>& reorder)
      : document_(document), edits_(std::move(edits)), reorder_(reorder) {
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const QdaEdit& a, const QdaEdit& b) { return a.begin < b.begin; });
  }

  std::string emit() {
    if (reorder_.empty()) {
      copy(0, document_.text.size());
      return std::move(out_);
    }
    const QdaElement& root = document_.elements.front();
    copy(0, root.begin);
    open(0, root.name == "CodeBook" ? &refi_codebook_rule() : &refi_project_rule());
    while (!frames_.empty()) step();
    copy(root.end, document_.text.size());
    return std::move(out_);
  }

 private:
  // The bytes with the edits that begin among them.
  void copy(std::size_t begin, std::size_t end) {
    auto edit = std::lower_bound(edits_.begin(), edits_.end(), begin,
                                 [](const QdaEdit& each, std::size_t at) { return each.begin < at; });
    for (; edit != edits_.end() && edit->begin < end; ++edit) {
      if (edit->begin < begin) continue;  // within what an edit took out
      out_.append(document_.text, begin, edit->begin - begin);
      out_ += edit->replacement;
      begin = edit->end;
    }
    if (begin < end) out_.append(document_.text, begin, end - begin);
  }

  void open(std::size_t index, const RefiElementRule* rule) {
    const QdaElement& element = document_.elements[index];
    copy(element.begin, element.tag_end);
    Frame frame{.element = index, .rule = rule};
    std::size_t begin = element.tag_end;
    int step = 0;
    for (std::size_t child = element.first_child; child != no_element;
         child = document_.elements[child].next) {
      const RefiChildRule* const found = rule ? child_rule(*rule, document_.elements[child].name) : nullptr;
      if (found) step = found->step;
      frame.slots.push_back({begin, child, step});
      begin = document_.elements[child].end;
    }
    if (reorder_.contains(index)) {
      std::stable_sort(frame.slots.begin(), frame.slots.end(),
                       [](const Slot& a, const Slot& b) { return a.step < b.step; });
    }
    frames_.push_back(std::move(frame));
  }

  void step() {
    Frame& frame = frames_.back();
    const QdaElement& element = document_.elements[frame.element];
    if (frame.next < frame.slots.size()) {
      const Slot slot = frame.slots[frame.next++];
      const QdaElement& child = document_.elements[slot.child];
      const RefiChildRule* const found = frame.rule ? child_rule(*frame.rule, child.name) : nullptr;
      copy(slot.begin, child.begin);
      open(slot.child, found ? &found->rule() : nullptr);
      return;
    }
    const bool has_children = element.last_child != no_element;
    copy(has_children ? document_.elements[element.last_child].end : element.tag_end, element.end);
    frames_.pop_back();
  }

  const QdaDocument& document_;
  std::vector<QdaEdit> edits_;
  const std::set<std::size_t>& reorder_;
  std::vector<Frame> frames_;
  std::string out_;
};

}  // namespace

std::string emitted(const QdaDocument& document, std::vector<QdaEdit> edits,
                    const std::set<std::size_t>& reorder) {
  return Emitter(document, std::move(edits), reorder).emit();
}

}  // namespace coding
