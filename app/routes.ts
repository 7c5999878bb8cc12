import { flatRoutes } from '@remix-run/fs-routes'
import options from '../remix.config.js'

export default flatRoutes({ ignoredRouteFiles: options.ignoredRouteFiles })
