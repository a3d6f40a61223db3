/** Applications whose access is right, and wrong. */
@org.jspecify.annotations.NullMarked
package io.lianluo.testing.matrix;
