# The frequency table of a study from what `coding export data/ --as csv` wrote, with base R alone.
#
#   Rscript frequency.R data/ [CODER]
#
# Prints code, name, how many participants have it (or anything below it), and that in per cent of those who were
# interviewed; of the study's coder, unless another is named.

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]

# Every column as text: an id may look like a number. An apostrophe keeps spreadsheets from running a cell.
read_table <- function(name) {
  table <- read.csv(file.path(folder, paste0(name, ".csv")), colClasses = "character", encoding = "UTF-8",
                    check.names = FALSE, na.strings = character(0))
  table[] <- lapply(table, function(cells) ifelse(grepl("^'+[=+@\t\r-]", cells), substring(cells, 2), cells))
  table
}

study <- read_table("study")
property <- setNames(study$value, study$property)
coder <- if (length(arguments) > 1) arguments[2] else property[["coder"]]
level <- tail(strsplit(property[["levels"]], "; ", fixed = TRUE)[[1]], 1)

codes <- read_table("codes")
paths <- read_table("code_paths")
segments <- read_table("segments")
interviewed <- setdiff(unique(read_table("documents")$participant), "")

segments <- segments[segments$coder == coder & segments$participant != "", c("participant", "code")]
given <- unique(merge(segments, paths, by = "code")[c("ancestor", "participant")])
count <- table(factor(given$ancestor, levels = codes$code))

shown <- codes[codes$level == level, c("code", "name")]
shown$f <- as.integer(count[shown$code])
shown$percent <- sprintf("%.1f", 100 * shown$f / length(interviewed))
quoted <- grepl("[\",\n]", shown$name)
shown$name[quoted] <- paste0("\"", gsub("\"", "\"\"", shown$name[quoted], fixed = TRUE), "\"")
writeLines(c("id,name,f,percent", paste(shown$code, shown$name, shown$f, shown$percent, sep = ",")), useBytes = TRUE)
