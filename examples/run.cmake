# Runs `program` on a copy of `project` with `arguments` behind it, and compares what it prints with the file `expected`.
file(REMOVE_RECURSE ${copy})
file(COPY ${project}/ DESTINATION ${copy})
execute_process(COMMAND ${program} ${copy} ${arguments} OUTPUT_VARIABLE printed ERROR_VARIABLE complaint
  RESULT_VARIABLE status ENCODING UTF-8)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "it ends with ${status}:\n${complaint}")
endif()
file(READ ${expected} wanted)
if(NOT printed STREQUAL wanted)
  message(FATAL_ERROR "it does not print what ${expected} holds, but:\n${printed}")
endif()
