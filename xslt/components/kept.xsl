<?xml version="1.0" encoding="utf-8"?>
<!-- Nothing typed is lost: what was kept when a form could not be taken, and when the session will end. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Before signing in again. -->
  <xsl:template match="flash[. = 'kept']">
    <xsl:call-template name="banner">
      <xsl:with-param name="text">You were signed out before that was sent. Nothing was done, and what you typed is kept: sign in and you will see it again</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Of other pages: only on the start page is it said that something waits there. -->
  <xsl:template match="kept">
    <xsl:if test="/page/frame/path = '/'">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">
          <xsl:choose>
            <xsl:when test="draft">You saved a draft on <xsl:value-of select="at/@text"/>. <a class="govuk-link" href="{page}">Go on with your draft</a></xsl:when>
            <xsl:otherwise>You typed something on <xsl:value-of select="at/@text"/> that was not sent. <a class="govuk-link" href="{page}">Go back to what you typed</a></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="kept[here]">
    <div class="govuk-notification-banner" role="region" aria-labelledby="kept-{position()}" data-module="govuk-notification-banner">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="kept-{position()}">Important</h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading"><xsl:choose><xsl:when test="draft">This is your draft</xsl:when><xsl:when test="shown or answer">We kept what you typed</xsl:when><xsl:otherwise>That was not sent</xsl:otherwise></xsl:choose></p>
        <p class="govuk-body">
          <xsl:choose>
            <xsl:when test="draft and shown">You saved it on <xsl:value-of select="at/@text"/>, and it has not been sent. Go on, then press the button of the page.</xsl:when>
            <xsl:when test="draft">You saved it on <xsl:value-of select="at/@text"/>, and this page no longer asks these questions.</xsl:when>
            <xsl:when test="shown">You sent it on <xsl:value-of select="at/@text"/>, and it could not be taken then. Nothing has been done. Check the answers below, then press the button again.</xsl:when>
            <xsl:when test="answer">You sent it on <xsl:value-of select="at/@text"/>, and it could not be taken then. Nothing has been done, and this page no longer asks these questions.</xsl:when>
            <xsl:otherwise>You pressed a button on <xsl:value-of select="at/@text"/>, and nothing was done. If you still want to, press it again.</xsl:otherwise>
          </xsl:choose>
        </p>
        <xsl:apply-templates select="." mode="files"/>
        <xsl:if test="not(shown) and answer"><xsl:apply-templates select="." mode="answers"/></xsl:if>
        <xsl:call-template name="act">
          <xsl:with-param name="action">/kept</xsl:with-param>
          <xsl:with-param name="label">Throw away what I typed</xsl:with-param>
          <xsl:with-param name="look">link</xsl:with-param>
          <xsl:with-param name="name">path</xsl:with-param>
          <xsl:with-param name="value" select="path"/>
        </xsl:call-template>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="*" mode="files">
    <xsl:for-each select="file">
      <p class="govuk-body">Choose this file again: <strong><xsl:value-of select="."/></strong></p>
    </xsl:for-each>
  </xsl:template>

  <!-- Answers without their form, to be read or copied. -->
  <xsl:template match="*" mode="answers">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:for-each select="answer[string(.)]">
        <div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
          <dt class="govuk-summary-list__key"><xsl:value-of select="translate(@name, '_.', '  ')"/></dt>
          <dd class="govuk-summary-list__value"><xsl:apply-templates select="." mode="prose"/></dd>
        </div>
      </xsl:for-each>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <!-- Read by nginx/assets/stay.js, which asks two minutes before. -->
  <xsl:template match="ends_at">
    <p class="govuk-body dps-quiet dps-noprint" id="session-ends" data-seconds="{@seconds}" data-csrf="{../csrf}" data-stay="{../base}/stay">
      <xsl:text>You will be signed out at </xsl:text>
      <xsl:choose>
        <xsl:when test="substring(., 1, 10) = substring(../now, 1, 10)"><xsl:value-of select="substring-after(@text, ', ')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
      </xsl:choose>
      <xsl:text> if you do nothing. What you have typed is kept if that happens.</xsl:text>
    </p>
  </xsl:template>

  <!-- ============ what was posted and not taken ============ -->

  <!-- Kept: its page shows it again, with how things stand now. -->
  <xsl:template match="typed">
    <xsl:choose>
      <xsl:when test="kept">
        <p class="govuk-body"><xsl:if test="answer[string(.)]"><strong>What you typed is kept.</strong><xsl:text> </xsl:text></xsl:if><a class="govuk-link" href="{page}">Load the page again</a> to see how things stand<xsl:if test="answer[string(.)]">: your answers will be filled in</xsl:if>.</p>
      </xsl:when>
      <xsl:when test="page">
        <p class="govuk-body"><a class="govuk-link" href="{page}">Load the page again</a> to see how things stand.</p>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="not(kept)"><xsl:apply-templates select="." mode="copy"/></xsl:if>
    <xsl:apply-templates select="." mode="files"/>
  </xsl:template>

  <!-- Sent again as it was, with the same key: if it did arrive the first time, it still happens once. -->
  <xsl:template match="typed" mode="again">
    <form method="post" action="{path}">
      <xsl:if test="file"><xsl:attribute name="enctype">multipart/form-data</xsl:attribute></xsl:if>
      <input type="hidden" name="csrf" value="{/page/frame/csrf}"/>
      <input type="hidden" name="key" value="{key}"/>
      <xsl:for-each select="answer"><input type="hidden" name="{@name}" value="{.}"/></xsl:for-each>
      <xsl:for-each select="file">
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="again-{position()}">Choose this file again: <xsl:value-of select="."/></label>
          <input class="govuk-file-upload" id="again-{position()}" type="file" name="{@field}"/>
        </div>
      </xsl:for-each>
      <xsl:call-template name="button">
        <xsl:with-param name="once" select="true()"/>
        <xsl:with-param name="text">Try again</xsl:with-param>
      </xsl:call-template>
    </form>
    <xsl:apply-templates select="." mode="copy"/>
  </xsl:template>

  <xsl:template match="typed" mode="copy">
    <xsl:if test="answer[string(.)]">
      <xsl:call-template name="details">
        <xsl:with-param name="summary">What you typed, to copy</xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="." mode="answers"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
