/** The answer to people who may not act: who may. It is the same for every feature, which is why it stands beside the rule and not beside a controller. */
@org.jspecify.annotations.NullMarked
package io.lianluo.registry.acting.web;
