/** Answers about people over HTTP. It says who may be meant where that is doubtful, contact data masked. */
@NullMarked
package io.lianluo.registry.person.web;

import org.jspecify.annotations.NullMarked;
