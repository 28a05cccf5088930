/**
 * What hostile input is thrown at: each class has one method that takes any bytes and may fail only
 * for a fault of ours. {@code src/fuzz/run.sh} runs Jazzer on them; {@link
 * io.github.gongwenlint.fuzz.FuzzCorpusTest} replays what was found.
 */
package io.github.gongwenlint.fuzz;
