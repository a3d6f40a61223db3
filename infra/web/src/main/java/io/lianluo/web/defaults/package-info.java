/** Settings that every service shares; whatever a service or an environment says wins over them. */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.defaults;
