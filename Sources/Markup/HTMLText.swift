internal import CMarkup
