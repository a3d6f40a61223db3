/** The access table of the whole service, and the links that its letters carry. What one feature alone shows stands beside that feature. */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.web;
