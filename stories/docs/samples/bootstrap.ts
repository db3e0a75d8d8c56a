import "bootstrap/dist/css/bootstrap.css"
import "react-ory-settings/styles.unlayered.css"
