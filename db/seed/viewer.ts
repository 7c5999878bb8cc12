export { viewerOf } from '~/people/viewers.server'
