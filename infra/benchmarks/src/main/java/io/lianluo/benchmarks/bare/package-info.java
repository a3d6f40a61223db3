/** The application that services are compared with. It has their starters and nothing of its own. */
@org.jspecify.annotations.NullMarked
package io.lianluo.benchmarks.bare;
