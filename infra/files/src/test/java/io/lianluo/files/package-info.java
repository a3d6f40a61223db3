/** Tests of files, over a small service of their own: a cabinet in which folders refer to files. */
@org.jspecify.annotations.NullMarked
package io.lianluo.files;
