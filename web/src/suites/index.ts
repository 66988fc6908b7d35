/** Every suite that draws something by itself announces it here. */
import "./orders";
import "./parties";
import "./platform";
import "./products";
