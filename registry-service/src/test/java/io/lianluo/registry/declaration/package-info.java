@org.jspecify.annotations.NullMarked
package io.lianluo.registry.declaration;
