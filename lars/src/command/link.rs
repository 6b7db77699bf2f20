//! `lars link`: a new one-time link for the analyst's side, while the site is running or not.

use std::net::SocketAddr;

use clap::Args;
use lars_web::people::session::one_time_token;

use crate::place::Place;
use crate::post::origin;

/// Print a new one-time link that opens the analyst's side.
#[derive(Debug, Args)]
pub struct Link {
    #[command(flatten)]
    place: Place,
    /// The address that the site listens on.
    #[arg(long, default_value = "127.0.0.1:8080", env = "LARS_LISTEN")]
    listen: SocketAddr,
    /// The address that people use, where it is another, such as `https://lars.example.org`.
    #[arg(long, env = "LARS_ORIGIN", value_parser = origin)]
    origin: Option<String>,
}

impl Link {
    /// Makes and prints the link.
    pub async fn run(&self) -> anyhow::Result<()> {
        let token = one_time_token(&self.place.store().await?).await?;
        let origin = self.origin.clone().unwrap_or_else(|| format!("http://{}", self.listen));
        println!("{origin}/en/sign-in/{token}");
        Ok(())
    }
}
