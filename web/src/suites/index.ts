/** Every suite that draws something by itself announces it here. */
import "./parties";
import "./orders";
import "./products";
import "./service";
import "./contactcentre";
import "./fulfilment";
import "./finance";
import "./platform";
