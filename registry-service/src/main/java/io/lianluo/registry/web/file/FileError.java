package io.lianluo.registry.web.file;

import java.util.List;

/**
 * What is wrong at one place of a file.
 *
 * @param path   where in the file's structure, such as {@code duties[3].due}
 * @param line   line of the file, from 1
 * @param column column of that line, from 1
 * @param rule   the rule that is broken, in kebab case
 * @param args   what a sentence about it mentions
 */
public record FileError(String path, int line, int column, String rule, List<Object> args) { }
